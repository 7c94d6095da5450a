/**
 * Comes before ncc, which reads CommonJS builds and so can never leave out what is not used: 5 MB of the AWS SDK's
 * commands. First the SDK with our adapters, as one file; then what every run needs, which imports that file lazily.
 */
const AWS = 'build/src/aws/cloud.rolled.js'; // beside the original, whose import of errors.js stays as it is

const platform = 'node';
const resolve = { mainFields: ['module', 'main'] };
const output = { format: 'es', comments: { legal: true, annotation: true, jsdoc: false } };

export default [
  {
    input: 'build/src/aws/cloud.js',
    platform,
    resolve,
    // One copy of the error classes for both files.
    external: [/\/src\/errors\.js$/],
    output: { ...output, file: AWS, codeSplitting: false },
  },
  {
    input: 'build/src/main.js',
    platform,
    resolve: { ...resolve, alias: { './aws/cloud.js': new URL(AWS, import.meta.url).pathname } },
    treeshake: {
      // @actions/core brings undici for its OIDC token, which is not asked for here: half of a cold start.
      moduleSideEffects: [
        { test: /\/node_modules\/(@actions|undici|tunnel)\//, sideEffects: false },
      ],
    },
    output: { ...output, dir: 'build/rolled', chunkFileNames: '[name].js' },
  },
];
