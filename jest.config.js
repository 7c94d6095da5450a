/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  transform: {},
  roots: ['<rootDir>/build'],
  testMatch: ['**/__tests__/**/*.test.js'],
  setupFiles: ['<rootDir>/build/__tests__/fixtures/draws.js'],
  // `npm run kills` and `npm run test:vm`: minutes, not seconds.
  testPathIgnorePatterns: ['/node_modules/', '/heavy/', '/__tests__/vm/'],
  clearMocks: true,
  coverageProvider: 'v8',
  coverageReporters: ['text'],
  collectCoverageFrom: ['build/src/**/*.js', '!build/src/main.js', '!build/src/ports.js'], // entry; types only
};
