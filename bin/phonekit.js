#!/usr/bin/env node
'use strict';

// Plain ES5, so that an old Node reaches the message instead of a syntax error. Beyond the version guard this only loads
// the bundle, with the code cache that the build made of it: compiling would be a third of the start-up time. V8 refuses
// a cache of another version or architecture, and then compiles as usual.
var fs = require('fs');
var path = require('path');
var vm = require('vm');

var dist = path.join(__dirname, '..', 'dist');
var modules = {};
var cache = null;

// The file is a table of offsets as one line of JSON, and the caches one after the other.
function readCache() {
  try {
    var bytes = fs.readFileSync(path.join(dist, 'code-cache'));
    var end = bytes.indexOf(10);
    cache = { table: JSON.parse(bytes.toString('latin1', 0, end)), bytes: bytes.subarray(end + 1) };
  } catch (error) {
    cache = { table: {}, bytes: null };
  }
}

function load(file) {
  if (modules[file]) return modules[file].exports;
  var module = { exports: {} };
  modules[file] = module;
  var folder = path.dirname(file);
  var source = '(function(exports,require,module,__filename,__dirname){' + fs.readFileSync(file, 'latin1') + '\n})';
  var place = cache.table[path.relative(dist, file).replace(/\\/g, '/')];
  var cachedData = place && cache.bytes.subarray(place[0], place[0] + place[1]);
  var script = new vm.Script(source, { filename: file, cachedData: cachedData });
  var requireFrom = function (id) {
    return id.charAt(0) === '.' ? load(path.join(folder, id)) : require(id);
  };
  script.runInThisContext()(module.exports, requireFrom, module, file, folder);
  return module.exports;
}

var parts = process.versions.node.split('.').map(Number);

if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error('phonekit needs Node.js 20.19 or newer; this is ' + process.versions.node + '.');
  console.error('phonekit 需要 Node.js 20.19 或更高版本，当前为 ' + process.versions.node + '。');
  process.exitCode = 2;
} else if (!fs.existsSync(path.join(dist, 'phonekit.cjs'))) {
  console.error('phonekit is not built yet. Run: npm run build');
  console.error('phonekit 尚未构建，请先运行：npm run build');
  process.exitCode = 2;
} else {
  readCache();
  load(path.join(dist, 'phonekit.cjs'));
}
