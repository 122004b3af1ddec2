/**
 * What is tried first, in lower case without digits and signs at the ends: a longer password made of one of these and
 * a year is no better. Short on purpose: the second step and the growing delay do the rest.
 */
export const commonPasswords: ReadonlySet<string> = new Set([
  'password', 'passwordpassword', 'passw0rd', 'letmein', 'letmeinletmein', 'welcome', 'welcomewelcome', 'qwertyuiop', 'qwerty', 'qwertyqwerty', 'qwertyuiopasdfghjkl',
  'asdfghjkl', 'asdfghjklzxcvbnm', 'zxcvbnm', 'iloveyou', 'iloveyouiloveyou', 'monkey', 'dragon', 'football', 'liverpool', 'arsenal', 'chelsea', 'manchester', 'manchesterunited',
  'princess', 'sunshine', 'charlie', 'ashley', 'michael', 'superman', 'batman', 'pokemon', 'starwars', 'trustno', 'administrator', 'admin', 'adminadmin', 'changeme', 'changemenow',
  'changemeplease', 'secret', 'secretsecret', 'default', 'defaultpassword', 'temporary', 'temporarypassword', 'council', 'councilcouncil', 'moothall', 'moothallmoothall',
  'abcdefghijkl', 'abcdefghijklmnop', 'abcdefghijklmnopqrstuvwxyz', 'correcthorsebatterystaple', 'correct horse battery staple', 'thequickbrownfox', 'thisismypassword', 'mypassword',
  'yourpassword', 'newpassword', 'oldpassword', 'summer', 'winter', 'autumn', 'spring', 'january', 'february', 'march', 'april', 'august', 'september', 'october', 'november', 'december',
  'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'london', 'england', 'unitedkingdom', 'computer', 'internet', 'whatever', 'nothing', 'freedom', 'baseball',
])
