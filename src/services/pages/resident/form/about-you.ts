import type { Question } from '../../../../platform/forms/index.ts'
import type { Service } from '../../../catalogue/index.ts'

const reachedBy = (way: string) => ({ askWhen: { question: 'your-ways', is: [way] } })

/**
 * What we ask about the resident after a service's own questions. The codes start with `your-`, which no service uses.
 * A resident may stay unknown where the service allows it, and is told what that means before choosing.
 */
export function aboutYou(service: Service): readonly Question[] {
  const known = service.anonymousAllowed ? { askWhen: { question: 'your-choice', is: ['known'] } } : {}
  return [
    ...(service.anonymousAllowed ? [choice] : []),
    {
      code: 'your-name', type: 'text', label: 'What is your name?', required: true, what: 'your full name', maxLength: 120, autocomplete: 'name', ...known,
    },
    {
      code: 'your-ways', type: 'choices', label: 'How should we reach you?', hint: 'Choose all that suit you. We use them to answer you, and to know that it is you when you are in touch again.', required: true,
      what: 'how we should reach you', ...known,
      choices: [{ code: 'email', label: 'Email' }, { code: 'phone', label: 'Phone', hint: 'You can use text relay' }, { code: 'post', label: 'Post' }],
    },
    { code: 'your-email', type: 'email', label: 'What is your email address?', hint: 'We send your reference and our answer here.', required: true, what: 'your email address', ...reachedBy('email') },
    { code: 'your-phone', type: 'phone', label: 'What is your phone number?', hint: 'For numbers outside the UK, start with + and the country code.', required: true, what: 'your phone number', ...reachedBy('phone') },
    {
      code: 'your-address', type: 'place', label: 'Where should we write to you?', required: true, what: 'the address we should write to', pointAllowed: false, postcodeRequired: true, ...reachedBy('post'),
    },
    {
      code: 'your-needs', type: 'long-text', label: 'Is there anything that helps you when we are in touch?', required: false, what: 'what helps you', maxLength: 500, rows: 3,
      hint: 'For example, large print, easy read, an interpreter, text relay, or someone who speaks for you.', ...known,
    },
  ]
}

const choice: Question = {
  code: 'your-choice', type: 'choice', label: 'Do you want us to tell you what we do?', required: true, what: 'whether you want us to tell you what we do',
  choices: [
    { code: 'known', label: 'Yes, I will give you my name and a way to reach me' },
    { code: 'unknown', label: 'No, I do not want to say who I am', hint: 'We act on what you tell us, but we cannot ask you anything or tell you what we did. Keep the link on the last page to follow it.' },
  ],
}
