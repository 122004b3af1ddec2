import type { Code, CodeId, Provision } from './provision.ts'

const complain = { text: 'How residents complain', href: '/complain' }
const policy = { text: 'Our standards', href: '/performance/standards' }
const learning = { text: 'You said, we did', href: '/performance/learning' }
const annual = { text: 'Annual report', href: '/desk/complaints/reports/complaints-annual' }
const published = { text: 'Published reports about complaints', href: '/performance/complaints' }
const actions = { text: 'Actions from complaints', href: '/desk/complaints/actions' }
const quality = { text: 'What is missing in our records', href: '/desk/complaints/reports/complaints-data-quality' }
const conduct = { text: 'Decisions about conduct', href: '/desk/complaints/conduct' }

const beginning: readonly Provision[] = [
  { number: '1.2', words: 'Our policy has the code’s meaning of a complaint: dissatisfaction, however made, about standard of service, action or inaction, by us or those acting for us.', pages: [complain] },
  { number: '1.3', words: 'Nobody has to use the word “complaint”. Whoever is dissatisfied is given the choice to complain, and others may complain for them.', pages: [complain] },
  { number: '1.4', words: 'Requests for a service are told apart from complaints, recorded, watched and reviewed.', figures: ['service-requests'] },
  { number: '1.5', words: 'When someone is unhappy with the answer to a request, a complaint is taken, and work on the request goes on.' },
  { number: '1.6', words: 'Someone who says in a survey that they are dissatisfied is told how to complain.' },
  { number: '2.1', words: 'Complaints are accepted unless there is a valid reason, shown by evidence; each is looked at on its own.', figures: ['accepted', 'refused', 'refused-by-reason'] },
  { number: '2.2', words: 'The policy says what we cannot look at, and why that is fair.' },
  { number: '2.3', words: 'Complaints come within 12 months of the matter or of knowing of it; later ones are taken where there is good reason.', figures: ['refused-by-reason'] },
  { number: '2.4', words: 'Whoever is refused is told why, and of the right to take that to the Ombudsman.', figures: ['refused', 'letter-lacks'], pages: [quality] },
  { number: '2.5', words: 'No blanket exclusions: each case on its own.', figures: ['refused-by-reason'] },
  { number: '3.1', words: 'People can complain in different ways, and adjustments are made for those who need them.', figures: ['received-by-channel'], pages: [complain] },
  { number: '3.2', words: 'A complaint can be made to any member of staff, who know where to pass it.', figures: ['received-by-channel'] },
  { number: '3.3', words: 'Many complaints are not seen as failure: they show that people can reach us.', figures: ['received', 'received-per-thousand'] },
  { number: '3.4', words: 'The policy is clear, easy to find, and says what happens at each stage and by when.', pages: [complain, policy] },
  { number: '3.5', words: 'The policy says how we make the code and the Ombudsman known.', pages: [complain] },
  { number: '3.6', words: 'Someone may have another person act for them, and come with them to a meeting.' },
  { number: '3.7', words: 'People are told of their right to the Ombudsman and how the Ombudsman can help.', figures: ['referrals'] },
  { number: '4.1', words: 'Someone is in charge of complaint handling and of the link with the Ombudsman.' },
  { number: '4.2', words: 'They can reach staff at every level and have the authority to settle matters quickly and fairly.' },
  { number: '4.3', words: 'Complaint handling is a core service with enough people, who are trained.', pages: [{ text: 'Workload by officer and team', href: '/desk/complaints/reports/complaints-workload' }] },
  { number: '5.1', words: 'There is one policy for everything the code covers, and nobody is treated differently for complaining.' },
  { number: '5.2', words: 'Settling early is fine, and there is no extra stage with another name.', figures: ['begun-by-stage'] },
  { number: '5.3', words: 'There are two stages and no more.', figures: ['begun-by-stage'] },
  { number: '5.4', words: 'A contractor’s answer is one of our two stages: nobody goes through two procedures.' },
  { number: '5.5', words: 'Others who handle complaints for us follow the code.' },
  { number: '5.6', words: 'When we acknowledge, we set out what the complaint is and what is wanted, and ask if anything is unclear.', figures: ['without-points'], pages: [quality] },
  { number: '5.7', words: 'When we acknowledge, we say what we are responsible for and what not.' },
  { number: '5.8', words: 'Whoever looks at it is independent, open-minded, takes in all evidence and has no interest in the matter.' },
  { number: '5.9', words: 'Where an answer takes longer than the code allows, we agree how often we say where it stands.', figures: ['extended', 'open-past-date'] },
  { number: '5.10', words: 'Adjustments under the Equality Act are made, recorded and kept under review.' },
  { number: '5.11', words: 'We do not refuse to go to the next stage without a valid reason, which we tell.', figures: ['went-to-stage-2'] },
  { number: '5.12', words: 'A full record is kept: the complaint, the dates, the letters, the evidence and the outcome.', pages: [quality] },
  { number: '5.13', words: 'Things can be put right at any stage.', figures: ['remedies-by-type'] },
  { number: '5.14', words: 'There is a policy about unacceptable behaviour; a limit has its reasons and is reviewed.', pages: [conduct] },
  { number: '5.15', words: 'A limit on contact is proportionate and takes account of the Equality Act.', pages: [conduct] },
]

const stagesAndAfter: readonly Provision[] = [
  { number: '6.1', words: 'Complaints are answered as quickly as is fair; many need no longer than a first look.' },
  { number: '6.2', words: 'Stage 1 is acknowledged, defined and logged within 5 working days of receipt.', figures: ['acknowledged-within-limit-by-stage'] },
  { number: '6.3', words: 'Stage 1 is answered in full within 10 working days of the acknowledgement.', figures: ['answered-by-first-date-by-stage'] },
  { number: '6.4', words: 'Stage 1 is extended by no more than 10 working days without good reason, and the reasons are told.', figures: ['extended', 'extension-length'] },
  { number: '6.5', words: 'Whoever is told of an extension is given the Ombudsman’s details.', pages: [quality] },
  { number: '6.6', words: 'The answer goes when it is known, not when every action is done; actions are tracked and told of.', figures: ['actions-overdue', 'actions-done-in-time'], pages: [actions] },
  { number: '6.7', words: 'Every point is answered, with reasons, policy and law.', figures: ['answered-without-finding'], pages: [quality] },
  { number: '6.8', words: 'New related points join a complaint that has not been answered; others become a new one.' },
  { number: '6.9', words: 'The answer names the stage, the complaint, the decision, the reasons, the remedy, what is still to be done and how to go on.', figures: ['letter-lacks'], pages: [quality] },
  { number: '6.10', words: 'If any part is not settled to the person’s satisfaction, it goes to stage 2, our final answer.', figures: ['went-to-stage-2'] },
  { number: '6.11', words: 'Stage 2 is acknowledged, defined and logged within 5 working days of being asked for.', figures: ['acknowledged-within-limit-by-stage'] },
  { number: '6.12', words: 'Nobody has to give a reason to ask for stage 2.' },
  { number: '6.13', words: 'Someone else looks at stage 2.' },
  { number: '6.14', words: 'Stage 2 is answered within 20 working days of the acknowledgement.', figures: ['answered-by-first-date-by-stage'] },
  { number: '6.15', words: 'Stage 2 is extended by no more than 20 working days without good reason, and the reasons are told.', figures: ['extended'] },
  { number: '6.16', words: 'Whoever is told of an extension at stage 2 is given the Ombudsman’s details.', pages: [quality] },
  { number: '6.17', words: 'The final answer goes when it is known; actions are tracked and told of.', figures: ['actions-overdue'], pages: [actions] },
  { number: '6.18', words: 'Every point is answered at stage 2, with reasons, policy and law.', figures: ['answered-without-finding'] },
  { number: '6.19', words: 'The final answer names the stage, the complaint, the decision, the reasons, the remedy, what is still to be done and how to reach the Ombudsman.', figures: ['letter-lacks'] },
  { number: '6.20', words: 'Stage 2 is our final answer, and everyone needed for it takes part.' },
  { number: '7.1', words: 'Where something went wrong we say so, and what we have done or will do.', figures: ['remedies-by-type'] },
  { number: '7.2', words: 'A remedy fits what the person suffered.', figures: ['payments-agreed', 'remedies-by-type'] },
  { number: '7.3', words: 'A remedy says what happens and by when, and is followed to its end.', figures: ['actions-done-in-time', 'actions-overdue'], pages: [actions] },
  { number: '7.4', words: 'The Ombudsman’s guidance is taken into account when a remedy is chosen.' },
  { number: '8.1', words: 'There is a yearly report: this self-assessment, an analysis with the types of complaint refused, findings of non-compliance, improvements from learning, the Ombudsman’s letter and reports.', pages: [annual, published] },
  { number: '8.2', words: 'The report goes to the governing body and is published with its response.', pages: [annual, published] },
  { number: '8.3', words: 'The self-assessment is done again after a restructure, a merger or a change of procedure.' },
  { number: '9.1', words: 'We look beyond the single complaint for what others would gain from.', figures: ['lessons', 'received-by-theme'], pages: [{ text: 'Root causes', href: '/desk/complaints/causes' }] },
  { number: '9.2', words: 'Complaints are used to improve, and people are told what changed.', figures: ['lessons-done', 'lessons-worked'], pages: [learning] },
  { number: '9.3', words: 'Residents, staff and committees hear of learning and improvement.', pages: [learning] },
  { number: '9.4', words: 'A suitably senior person watches themes, risks and failures.' },
  { number: '9.5', words: 'A member of the governing body is responsible for complaints and has the information for it; they handle no single case.' },
  { number: '9.6', words: 'That member sees volumes, kinds and outcomes of complaints, time kept, and what the Ombudsman finds, regularly.', pages: [{ text: 'Quarterly report', href: '/desk/complaints/reports/complaints-quarterly' }] },
  { number: '9.7', words: 'The governing body hears of volumes, themes, the Ombudsman’s findings and progress on orders.', figures: ['ombudsman-upheld', 'recommendations-complied'] },
  { number: '9.8', words: 'Staff who handle complaints share an aim: work together, take responsibility, act as professionals.' },
]

const shared: readonly Provision[] = [...beginning, ...stagesAndAfter]

const words = 'The words are ours: check each against the published code before the assessment is signed.'

/** Where the LGSCO numbers the same thing otherwise than the Housing Ombudsman; of the rest we have not seen its own numbers. */
const lgscoNumbers: Readonly<Record<string, string>> = { '1.2': '1.4', '1.3': '1.5', '1.4': '1.8', '1.5': '1.7', '2.2': '2.3', '2.3': '2.2', '6.8': '6.9', '6.9': '6.8' }

const serviceRequest: Provision = {
  number: '1.2', words: 'Our policy has the code’s meaning of a request for a service: asking us to provide or improve something, put a problem right or look at a decision again.', pages: [complain],
}

const byNumber = new Intl.Collator('en', { numeric: true })

export const codes: Readonly<Record<CodeId, Code>> = {
  lgsco: {
    id: 'lgsco', title: 'LGSCO Complaint Handling Code', note: `${words} Numbers that we could not see in councils’ own assessments are the Housing Ombudsman’s; the two codes agree in substance.`,
    source: { text: 'Complaint Handling Code on lgo.org.uk', href: 'https://www.lgo.org.uk/' },
    provisions: [serviceRequest, ...shared.map((provision) => ({ ...provision, number: lgscoNumbers[provision.number] ?? provision.number }))].toSorted((a, b) => byNumber.compare(a.number, b.number)),
  },
  'housing-ombudsman': {
    id: 'housing-ombudsman', title: 'Housing Ombudsman Complaint Handling Code', note: words, source: { text: 'Complaint Handling Code on housing-ombudsman.org.uk', href: 'https://www.housing-ombudsman.org.uk/' },
    provisions: [...shared,
      { number: '8.4', words: 'If the Ombudsman asks, the self-assessment is revised or information given.' },
      { number: '8.5', words: 'If something stops us from following the code, the Ombudsman and residents are told, with when we will again.' }].toSorted((a, b) => byNumber.compare(a.number, b.number)),
  },
}
