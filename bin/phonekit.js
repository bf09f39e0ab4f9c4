#!/usr/bin/env node
'use strict';

// Plain ES5, so that an old Node reaches the message instead of a syntax error.
var fs = require('fs');
var path = require('path');

var parts = process.versions.node.split('.').map(Number);
var entry = path.join(__dirname, '..', 'dist', 'phonekit.cjs');

if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error('phonekit needs Node.js 20.19 or newer; this is ' + process.versions.node + '.');
  console.error('phonekit 需要 Node.js 20.19 或更高版本，当前为 ' + process.versions.node + '。');
  process.exitCode = 2;
} else if (!fs.existsSync(entry)) {
  console.error('phonekit is not built yet. Run: npm run build');
  console.error('phonekit 尚未构建，请先运行：npm run build');
  process.exitCode = 2;
} else {
  require(entry);
}
