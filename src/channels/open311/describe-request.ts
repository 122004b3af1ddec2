import type { PublicRequest } from './doors.ts'
import type { Tree } from './write-answer.ts'
import { writeMoment } from './write-moment.ts'

/** An entry of GET requests. `description` is the name of the service: what people wrote is not for everyone to read. */
export function describeRequest(request: PublicRequest, council: string): Tree {
  const { service, closedAt } = request
  return {
    service_request_id: request.id,
    status: request.status,
    status_notes: request.statusWords,
    service_name: service.name,
    service_code: service.code,
    description: service.name,
    agency_responsible: council,
    service_notice: request.promiseWords,
    requested_datetime: writeMoment(request.openedAt),
    updated_datetime: writeMoment(closedAt ?? request.changedAt),
    expected_datetime: request.dueAt && writeMoment(request.dueAt),
    address: request.address,
    address_id: null,
    zipcode: request.postcode,
    lat: request.latitude,
    long: request.longitude,
    media_url: null,
  }
}
