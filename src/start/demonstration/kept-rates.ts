import type { SourceData } from './source-data.ts'

/** Says for each promise whether it is kept, so that the share kept follows volumes.json closely even for small services. */
export class KeptRates {
  private readonly rates: ReadonlyMap<string, [number, number]>
  private readonly carried = new Map<string, number>()

  constructor(data: SourceData) {
    this.rates = new Map(data.volumes.services.map(({ code, kept }) => [code, kept]))
  }

  /** `lapsed` from 0 at the start to 1 now; change comes mostly late, as the council's plans took hold. */
  next(service: string, lapsed: number): boolean {
    const [start, end] = this.rates.get(service) ?? [0.85, 0.9]
    const due = (this.carried.get(service) ?? 0.5) + start + (end - start) * lapsed ** 1.5
    this.carried.set(service, due % 1)
    return due >= 1
  }
}
