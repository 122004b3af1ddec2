/** Who looks at it when the council has finished, and how they are reached. Addresses are general knowledge: check them before printing. */
export interface Ending {
  readonly id: string
  readonly name: string
  /** For the end of a letter. */
  readonly words: string
  /** The same, in a letter after which we can be asked to look again. */
  readonly afterReview?: string
  readonly website: string
  readonly phone: string
}

export const lgsco: Ending = {
  id: 'lgsco',
  name: 'Local Government and Social Care Ombudsman',
  words: 'If you are not happy with our answer, you can ask the Local Government and Social Care Ombudsman to look at it. This is free. The Ombudsman does not work for us. Please ask within 12 months of when you first knew of the problem.',
  website: 'https://www.lgo.org.uk',
  phone: '0300 061 0614',
}

export const housingOmbudsman: Ending = {
  id: 'housing-ombudsman',
  name: 'Housing Ombudsman Service',
  words: 'If you are not happy with our answer, you can ask the Housing Ombudsman to look at it. This is free. The Ombudsman does not work for us. Please ask within 12 months of our last answer.',
  website: 'https://www.housing-ombudsman.org.uk',
  phone: '0300 111 3000',
}

export const ico: Ending = {
  id: 'ico',
  name: 'Information Commissioner',
  words: 'If you are not happy with our answer, you can complain to the Information Commissioner. This is free. The Commissioner does not work for us.',
  afterReview: 'If you are still not happy after that, you can complain to the Information Commissioner. This is free. The Commissioner does not work for us.',
  website: 'https://ico.org.uk',
  phone: '0303 123 1113',
}
