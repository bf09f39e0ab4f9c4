const { appId, appSecret } = require('../../config');

Page({
  onPhone(e) {
    if (e.detail.errMsg !== 'getPhoneNumber:ok') return;
    wx.request({
      url: `https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&appid=${appId}&secret=${appSecret}`,
    });
    console.log(e.detail);
    wx.setStorageSync('phone', e.detail);
  },
});
