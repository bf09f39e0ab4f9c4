Page({
  onPhone(e) {
    const { encryptedData, iv = e.detail;
  },
});
