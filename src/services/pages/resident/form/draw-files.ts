import { fileUpload } from '../../../../design/index.ts'
import type { Problem, View } from '../../../../platform/forms/index.ts'
import { fileTypes } from '../../../../platform/files/index.ts'
import { html } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import { heading } from './draw-question.ts'
import type { Words } from './draw-question.ts'

type FilesView = Extract<View, { kind: 'files' }>

/** Files chosen so far, each with a button that takes it out, and the way to add more. */
export function drawFiles(view: FilesView, words: Words, problems: readonly Problem[]): Html {
  const left = view.maxFiles - view.kept.length
  return html`<h1 class="govuk-heading-l">${heading(view, words)}</h1>
${view.hint ? html`<p class="govuk-body">${words(view.hint)}</p>` : undefined}
${view.kept.length > 0 ? kept(view) : undefined}
${left > 0
    ? html`${fileUpload({
      name: view.name, javascript: true, multiple: left > 1, ...(left > 1 ? { chooseFilesButtonText: 'Choose files', noFileChosenText: 'No files chosen', dropInstructionText: 'or drop them here' } : {}), label: { text: view.kept.length > 0 ? 'Add another file' : 'Choose files', classes: 'govuk-label--s' },
      hint: { text: `${kindsOf(view)}, up to ${view.maxFiles} in all and ${view.maxMegabytes}MB each. We take the place and time out of photos before we keep them.` },
      errorMessage: problems.length > 0 ? { html: html`${problems.map((problem, at) => html`${at > 0 ? html`<br>` : undefined}${words(problem.message)}`)}` } : undefined,
      attributes: { accept: taken(view).map((type) => type.type).join(',') },
    })}
<button class="govuk-button govuk-button--secondary" type="submit" name="act" value="add" data-module="govuk-button">Add these files</button>`
    : html`<p class="govuk-body">You have added as many files as you can here.</p>`}`
}

/** What is kept of the kinds asked for. A phone that is not offered its own kind of photo makes a JPG of it. */
function taken(view: FilesView) {
  const pictures = view.mediaTypes.includes('image/jpeg')
  const documents = view.mediaTypes.includes('application/pdf')
  return fileTypes.filter((type) => (type.kind === 'picture' ? pictures : documents))
}

function kindsOf(view: FilesView): string {
  const documents = view.mediaTypes.includes('application/pdf')
  const pictures = view.mediaTypes.includes('image/jpeg')
  if (documents && pictures) return 'Photos, PDF, Word, Excel, OpenDocument or text'
  return documents ? 'PDF, Word, Excel, OpenDocument or text' : 'JPG, PNG or WebP photos'
}

function kept(view: FilesView): Html {
  return html`<h2 class="govuk-heading-s">${view.kept.length === 1 ? 'One file added' : `${view.kept.length} files added`}</h2>
<ul class="moot-files">${view.kept.map((file) => html`<li><span>${file.name}</span> <span class="moot-files__size">${writeSize(file.bytes)}</span>
<button class="moot-files__remove" type="submit" name="remove" value="${file.id}" formnovalidate>Remove<span class="govuk-visually-hidden"> ${file.name}</span></button></li>
`)}</ul>`
}

/** 230 KB, 1.4 MB */
export function writeSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
