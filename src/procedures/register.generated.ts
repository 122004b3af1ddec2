// Written by bin/registers.mjs from the folders beside it. Add a folder, then run it.
import type { Procedure } from './contract.ts'
import adultSocialCare from './adult-social-care/index.ts'
import childrensSocialCare from './childrens-social-care/index.ts'
import corporate from './corporate/index.ts'
import councilLandlord from './council-landlord/index.ts'
import dataProtectionComplaint from './data-protection-complaint/index.ts'
import environmentalInformation from './environmental-information/index.ts'
import freedomOfInformation from './freedom-of-information/index.ts'
import memberEnquiry from './member-enquiry/index.ts'
import publicHealth from './public-health/index.ts'
import subjectAccess from './subject-access/index.ts'

export const procedures: readonly Procedure[] = [
  adultSocialCare,
  childrensSocialCare,
  corporate,
  councilLandlord,
  dataProtectionComplaint,
  environmentalInformation,
  freedomOfInformation,
  memberEnquiry,
  publicHealth,
  subjectAccess,
]
