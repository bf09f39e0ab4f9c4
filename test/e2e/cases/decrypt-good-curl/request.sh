curl 'https://api.example.com/user/phone' \
  -X POST \
  -H 'content-type: application/json' \
  --data-raw '{"response":"{\"response\":\"zTYnI/31jI012psOfGN/g/kG6sI7nz8rTMPNrQcvV8+C32UoedhgTJ+sajRBtNOMVbZCCUKaxJnw8mBKUsfzUQ==\",\"sign\":\"UpwhCmJwDofLRPyKADDxFlBoIbxiac3UDn8cDR5hCsMwRefGArDjoV8qOj3L09XT7VHJyPYBL98Y8ynlCwqoC84cOWhK76lE/R41rsEPAo/lBv53rp+HIotXwl+npZ/vc0s+cRzK5/+GnaGyYezSjO9iZfburD6MX3prDLIJje+3VVoaAcOmjYgi5i/Q5AvbBuKZOAzDqqS8tRNuqFb25MWIkEe0TbNMZbRk77Qxpbw0kzQLRVhy8y9fCzPb6NJV6KIwOiERttAmo5tEuBovc7fCtc6TfyZ/mBAQzE8Jf4Tr3Uv4nkPSvvFsl1o7K+3CYWcSdcJO1aIIxT5jCi2vqw==\"}"}' \
  --compressed
