import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

/** Runs whose compiled code goes into the code cache: what people do most. */
const WARM_UPS = [
  ['decrypt', 'samples/wechat/good.har', '--session-key', 'file:samples/wechat/session-key.txt', '--lang', 'en'],
  ['decrypt', 'samples/wechat/session-key-mismatch.json', '--session-key', 'env:OTHER', '--json'],
  // A key of nobody, given literally, for the warning about it.
  ['decrypt', 'samples/wechat/good.json', '--session-key', 'AAAAAAAAAAAAAAAAAAAAAA=='],
  [
    'decrypt',
    'samples/alipay/good-request.http',
    '--aes-key',
    'env:OTHER',
    '--aes-key',
    'env:AES',
    '--alipay-public-key',
    'env:PUBLIC',
  ],
  ['decrypt', 'samples/alipay/good.json', '--aes-key', 'env:AES', '--alipay-public-key', 'env:PUBLIC', '--json'],
  [
    'decrypt',
    'samples/alipay/invalid-auth-relations.json',
    '--aes-key',
    'env:AES',
    '--alipay-public-key',
    'env:PUBLIC',
  ],
  ['doctor', '--lang', 'en'],
  ['explain', '40003'],
  ['explain', '40029', '--lang', 'en'],
  ['explain', '{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-encrypt"}', '--json'],
  ['explain', 'getPhoneNumber:fail no permission', 'javax.crypto.BadPaddingException'],
];

/**
 * Loads the bundle as bin/phonekit.js does, runs it a few times, and writes what V8 compiled beside each file. A process
 * of its own, because the runs use its streams and exit code.
 */
const CACHE_SCRIPT = `
  const { readFileSync, writeFileSync } = require('node:fs');
  const { dirname, join, resolve } = require('node:path');
  const vm = require('node:vm');
  const text = (name) => readFileSync(join('samples', name), 'utf8').trim();
  // Every run adds its own.
  require('node:events').defaultMaxListeners = 0;
  process.env.KEY = text('wechat/session-key.txt');
  process.env.OTHER = text('wechat/other-session-key.txt');
  process.env.AES = text('alipay/aes-key.txt');
  process.env.PUBLIC = text('alipay/alipay-public-key.txt');
  const scripts = new Map();
  const run = (modules, file) => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const folder = dirname(file);
    if (!scripts.has(file)) scripts.set(file, new vm.Script(readFileSync(file, 'latin1'), { filename: file }));
    const requireFrom = (id) => (id.startsWith('.') ? run(modules, join(folder, id)) : require(id));
    scripts.get(file).runInThisContext()(module.exports, requireFrom, module, file, folder);
    return module.exports;
  };
  (async () => {
    for (const words of JSON.parse(process.argv[1])) {
      process.argv = [process.argv[0], 'bin/phonekit.js', ...words];
      process.exitCode = undefined;
      run(new Map(), resolve('dist/phonekit.cjs'));
      while (process.exitCode === undefined) await new Promise((done) => setTimeout(done, 5));
    }
    for (const [file, script] of scripts) writeFileSync(file + '.cache', script.createCachedData());
    process.exitCode = 0;
  })();
`;

/** The licence texts of the packages in the bundle, which their licences ask for. */
function licenceTexts(bundle) {
  const ids = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const folders = new Set(
    ids.flatMap((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? []),
  );
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : `\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
    return `${name} ${version} (${license})\n${text}`;
  });
}

/** ASCII and in the wrapper of a CommonJS module: such a file is read, hashed and compiled as it stands. */
function wrap(code) {
  // The minifier leaves nothing but string, template and pattern literals in which other characters could stand.
  const ascii = code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `(function(exports,require,module,__filename,__dirname){${ascii}\n})`;
}

// CommonJS starts faster than ES modules (measured: 1.14 to 1.18 against 1.22 to 1.30 × an empty script). Every dynamic
// import becomes a chunk of its own, so that a run reads only what it uses.
export default defineConfig({
  input: { phonekit: 'src/cli/bin.ts' },
  platform: 'node',
  // Its main file is UMD, which hides its parts from the bundler.
  resolve: { alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' } },
  plugins: [
    {
      name: 'no-child-process',
      // commander starts executable subcommands, which phonekit has none of; loading the module costs 2 ms of start-up.
      transform: {
        filter: { id: /commander[\\/]lib[\\/]command\.js$/ },
        handler: (code) => code.replace("require('node:child_process')", '{}'),
      },
    },
    {
      name: 'late-patterns',
      // Only rare characters need the library; reading its patterns, here moved into its function, costs 0.6 ms of start-up.
      transform: {
        filter: { id: /fast-string-truncated-width[\\/]dist[\\/]index\.js$/ },
        handler(code) {
          const pattern = /^const \w+_RE = .*\n/gm;
          const patterns = code.match(pattern).join('');
          return code.replace(pattern, '').replace('widthOptions = {}) => {', (start) => `${start}\n${patterns}`);
        },
      },
    },
    {
      name: 'wrap',
      generateBundle(_options, bundle) {
        const source = licenceTexts(bundle).join(`\n${'-'.repeat(80)}\n\n`);
        for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = wrap(chunk.code);
        this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source });
      },
    },
    {
      name: 'code-cache',
      writeBundle() {
        execFileSync(process.execPath, ['-e', CACHE_SCRIPT, JSON.stringify(WARM_UPS)], {
          stdio: ['ignore', 'ignore', 'inherit'],
          env: { PATH: process.env.PATH, LC_ALL: 'C' },
        });
      },
    },
  ],
  output: {
    dir: 'dist',
    format: 'cjs',
    cleanDir: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name]-[hash].cjs',
    // What nearly every run needs stands in one file: each further file costs 0.2 to 0.4 ms.
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        {
          // What judges a configuration; a run of `doctor` without one does without it.
          name: 'doctor',
          test: new RegExp(
            [
              'src[\\\\/]checks[\\\\/]',
              'src[\\\\/]commands[\\\\/]doctor-',
              'src[\\\\/]platforms[\\\\/]([a-z]+[\\\\/]checks[\\\\/]|(checks|[a-z]+-checks|app-ids|request-domains)\\.ts)',
              'src[\\\\/]core[\\\\/](check|version|host-address)\\.ts',
              'src[\\\\/]catalog[\\\\/](check-codes|describe-checks)\\.ts',
              'node_modules[\\\\/]ipaddr',
            ].join('|'),
          ),
        },
        {
          // The rules with their texts, which `explain` needs as well.
          name: 'rules',
          test: new RegExp(
            [
              'src[\\\\/]rules[\\\\/](registry|common)',
              'src[\\\\/]platforms[\\\\/]([a-z]+[\\\\/]rules[\\\\/]|([a-z]+-)*rules\\.ts)',
              'src[\\\\/]core[\\\\/]rule\\.ts',
            ].join('|'),
          ),
        },
        {
          // What reads source: `lint`, and `doctor` where the configuration names some.
          name: 'lint',
          test: new RegExp(
            [
              'src[\\\\/](source|rules)[\\\\/]',
              'src[\\\\/]commands[\\\\/]lint',
              'src[\\\\/]facts[\\\\/]source-files\\.ts',
              'src[\\\\/]catalog[\\\\/]describe-sources\\.ts',
              'node_modules[\\\\/](@babel|htmlparser2|entities|ignore)[\\\\/]',
            ].join('|'),
          ),
        },
        {
          // `keys`, which no other command needs; its codes stand apart, for `explain`.
          name: 'keys',
          test: new RegExp(
            [
              'src[\\\\/]keys[\\\\/]',
              'src[\\\\/]commands[\\\\/]key',
              'src[\\\\/]core[\\\\/]crypto[\\\\/](key-detail|certificate|write-key)\\.ts',
              'src[\\\\/]facts[\\\\/](key-sources|output)\\.ts',
              'src[\\\\/]catalog[\\\\/]describe-keys\\.ts',
              'src[\\\\/]messages[\\\\/]key-words\\.ts',
              'src[\\\\/]reporters[\\\\/]pretty-keys\\.ts',
            ].join('|'),
          ),
        },
        {
          // What a code alone needs, besides the catalogs of the platforms that use it.
          name: 'explain',
          test: new RegExp(
            [
              'src[\\\\/]commands[\\\\/]explain\\.ts',
              'src[\\\\/]explanation[\\\\/](code-lookup|quote-query)\\.ts',
              'src[\\\\/]catalog[\\\\/](code-index|describe-explanation)\\.ts',
              'src[\\\\/]messages[\\\\/]explain-terms\\.ts',
              'src[\\\\/]reporters[\\\\/]pretty-explanation\\.ts',
            ].join('|'),
          ),
        },
        {
          // What running text needs besides.
          name: 'scan',
          test: /src[\\/]explanation[\\/](?!code-lookup|quote-query|suggest|searchable)/,
        },
        {
          // What reads a configuration, but for the parsers, of which a run needs one.
          name: 'config',
          test: new RegExp(
            [
              'src[\\\\/]config[\\\\/](?!read-|write-|edit)',
              'src[\\\\/]commands[\\\\/](app-keys|choose-apps)\\.ts',
              'src[\\\\/]facts[\\\\/]config-file\\.ts',
              'src[\\\\/]platforms[\\\\/](app-config|configs|[a-z]+[\\\\/]config)\\.ts',
              'node_modules[\\\\/]zod[\\\\/]',
            ].join('|'),
          ),
        },
        {
          // What opens payloads, which `explain` does without.
          name: 'open',
          test: new RegExp(
            [
              'src[\\\\/]commands[\\\\/](decrypt|platform-entries)\\.ts',
              'src[\\\\/](capture[\\\\/](?!decode)|diagnosis[\\\\/])',
              'src[\\\\/]core[\\\\/](crypto[\\\\/]|shape|json-text)',
              'src[\\\\/]facts[\\\\/](?!io|config-file|env-file|source-files)',
              'src[\\\\/]platforms[\\\\/](?!lookup|catalogs|app-config|configs|[a-z]+[\\\\/](catalog|codes|sources|config)\\.)',
              'src[\\\\/]catalog[\\\\/]platform-words\\.ts',
            ].join('|'),
          ),
        },
        {
          // Everything but what the entry itself imports: `--version` must not load this file.
          name: 'program',
          test: new RegExp(
            [
              'commander[\\\\/]',
              'fast-string',
              'src[\\\\/]cli[\\\\/](program|commands|suggest)\\.ts',
              'src[\\\\/]capture[\\\\/]decode\\.ts',
              'src[\\\\/]core[\\\\/](?!usage-error)',
              'src[\\\\/]platforms[\\\\/](lookup|catalogs|[a-z]+[\\\\/](catalog|sources))\\.ts',
              'src[\\\\/]catalog[\\\\/]describe\\.ts',
              'src[\\\\/]messages[\\\\/](evidence|terms|hints|en)\\.ts',
              'src[\\\\/]reporters[\\\\/](?!registry|roles|pretty-explanation|pretty-setup|pretty-checks|pretty-lint|frame|source-summary|check-summary|findings|markdown|sarif|junit|github)',
            ].join('|'),
          ),
        },
      ],
    },
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  },
  transform: { target: 'node20.19' },
});
