/** The rules of `lint` that belong to no single platform, in the order in which they are shown. */
import type { Rule } from '../../core/rule.ts';
import { appSecretInClient } from './app-secret-in-client.ts';
import { decryptInClient } from './decrypt-in-client.ts';
import { formBodyUnencoded } from './form-body-unencoded.ts';
import { insecureBackend } from './insecure-backend.ts';
import { keyInClient } from './key-in-client.ts';
import { literalPathSent } from './literal-path-sent.ts';
import { payloadInUrl } from './payload-in-url.ts';
import { payloadLogged } from './payload-logged.ts';
import { payloadStored } from './payload-stored.ts';
import { platformEndpointInClient } from './platform-endpoint-in-client.ts';
import { sessionKeyInClient } from './session-key-in-client.ts';
import { taroPropName } from './taro-prop-name.ts';
import { vueEventName } from './vue-event-name.ts';

export const COMMON_RULES: readonly Rule[] = [
  vueEventName,
  taroPropName,
  payloadInUrl,
  formBodyUnencoded,
  literalPathSent,
  insecureBackend,
  sessionKeyInClient,
  appSecretInClient,
  keyInClient,
  decryptInClient,
  platformEndpointInClient,
  payloadStored,
  payloadLogged,
];
