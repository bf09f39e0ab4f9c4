#!/usr/bin/env node
'use strict';

// Plain ES5, so that an old Node reaches the message instead of a syntax error. Beyond the version guard this only loads
// the bundle, each file of it with the code cache that the build made: compiling would be a third of the start-up time.
// V8 refuses a cache of another version or architecture and then compiles as usual.
var fs = require('fs');
var path = require('path');
var vm = require('vm');

var dist = path.join(__dirname, '..', 'dist');
var modules = {};

function readIfThere(file) {
  try {
    return fs.readFileSync(file);
  } catch (_error) {
    return undefined;
  }
}

// The files of the bundle hold a function expression in ASCII, which takes what Node gives to a CommonJS module.
function load(file) {
  if (modules[file]) return modules[file].exports;
  var module = { exports: {} };
  modules[file] = module;
  var folder = path.dirname(file);
  var options = { filename: file, cachedData: readIfThere(file + '.cache') };
  var script = new vm.Script(fs.readFileSync(file, 'latin1'), options);
  var requireFrom = function (id) {
    return id.charAt(0) === '.' ? load(path.join(folder, id)) : require(id);
  };
  script.runInThisContext()(module.exports, requireFrom, module, file, folder);
  return module.exports;
}

var parts = process.versions.node.split('.').map(Number);
var entry = path.join(dist, 'phonekit.cjs');

if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error('phonekit needs Node.js 20.19 or newer; this is ' + process.versions.node + '.');
  console.error('phonekit 需要 Node.js 20.19 或更高版本，当前为 ' + process.versions.node + '。');
  process.exitCode = 2;
} else if (!fs.existsSync(entry)) {
  console.error('phonekit is not built yet. Run: npm run build');
  console.error('phonekit 尚未构建，请先运行：npm run build');
  process.exitCode = 2;
} else {
  load(entry);
}
