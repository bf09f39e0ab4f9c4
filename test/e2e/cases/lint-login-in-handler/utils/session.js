function renew(done) {
  wx.login({
    success(res) {
      done(res.code);
    },
  });
}

module.exports = { renew };
