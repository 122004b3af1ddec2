/**
 * Files that people send: what they are by their bytes, made safe to keep, and put away under their own hash.
 * Images are drawn again, so that nothing hides in them and no place or camera is told. Owns the folder `files` in DATA_DIR.
 */
export { cleanFileName } from './file-name.ts'
export { fileTypes } from './file-types.ts'
export type { FileType } from './file-types.ts'
export { forgetFiles } from './forget-files.ts'
export { inspectUpload, largestFile } from './inspect-upload.ts'
export type { Inspected, UploadRules } from './inspect-upload.ts'
export { servedHow } from './served-how.ts'
export { openFile, storeFile } from './store-file.ts'
