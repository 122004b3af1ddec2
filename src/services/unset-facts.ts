/** What stands in a new council's facts until somebody writes them: every page says what is missing, and nothing can be taken for true. */
export const unsetFacts = {
  name: 'Council name not set',
  phone: '(phone number not set)',
  phoneHours: '(hours not set)',
  emergencyPhone: '(emergency number not set)',
  emergencyPhoneHours: '(hours not set)',
  textRelay: '(not set)',
  email: '(e-mail address not set)',
  postalAddress: '(postal address not set)',
} as const
