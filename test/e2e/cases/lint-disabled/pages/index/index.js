Page({
  // phonekit-disable-next-line wechat/login-in-phone-handler -- nothing to suppress here
  onNumber(e) {
    if (e.detail.errMsg !== 'getPhoneNumber:ok') return;
    wx.request({ url: 'https://shop.example.com/api/phone', method: 'POST', data: { code: e.detail.code } });
  },
});
