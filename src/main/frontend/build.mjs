// Bundles the browser's files into <classes>/static/assets with the hash of their content in their names,
// and writes <classes>/assets.properties: plain name = served path.
import { build } from 'esbuild';
import { readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import path from 'node:path';

const classes = process.argv[2];
const assets = path.join(classes, 'static', 'assets');

// KRDS shows its dark colours only where the system asks for dark. Ours is a choice of the user,
// so its media query is opened; and it looks for <html> inside the element that carries the mode,
// which is <html> itself. It also hides every legend and caption from sight with !important; ours say what is
// asked and what a table holds, so a legend is hidden only by .sr-only and a caption only without .shown.
const krdsModes = {
  name: 'krds-modes',
  setup(bundle) {
    bundle.onLoad({ filter: /krds-uiux.*\.css$/ }, async (file) => {
      const css = await readFile(file.path, 'utf8');
      const contents = css
        .replaceAll('@media (prefers-color-scheme: dark)', '@media all')
        .replace(/(\[data-krds-mode=[\w-]+\]) (?:html|:root)(?=[\s,{])/g, '$1')
        .replace(/legend,\s*caption(?=\s*\{\s*position: absolute !important)/g, 'caption:not(.shown)');
      return { contents, loader: 'css' };
    });
  },
};

await rm(assets, { recursive: true, force: true });
await mkdir(assets, { recursive: true });
const { metafile } = await build({
  entryPoints: ['js/app.js', 'css/sandan.css'],
  outdir: assets,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: ['chrome109', 'firefox115', 'safari15.6'],
  minify: true,
  charset: 'utf8',
  legalComments: 'eof',
  metafile: true,
  loader: { '.svg': 'file', '.png': 'file', '.woff2': 'file' },
  plugins: [krdsModes],
  logLevel: 'warning',
});

const favicon = await readFile('images/favicon.svg');
const faviconName = `favicon-${createHash('sha256').update(favicon).digest('hex').slice(0, 8)}.svg`;
await writeFile(path.join(assets, faviconName), favicon);

const lines = [`favicon.svg=/assets/${faviconName}`];
for (const [output, made] of Object.entries(metafile.outputs)) {
  const name = path.basename(output);
  if (made.entryPoint) lines.push(`${path.basename(made.entryPoint)}=/assets/${name}`);
  if (/\.(js|css|svg)$/.test(name)) {
    const file = path.join(assets, name);
    await writeFile(`${file}.gz`, gzipSync(await readFile(file), { level: 9 }));
  }
}
await writeFile(path.join(classes, 'assets.properties'), lines.sort().join('\n') + '\n');
