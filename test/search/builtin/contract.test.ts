import { openAlone } from '#test/fixtures/make-search.ts'
import { holdSearchContract } from '../contract.ts'

holdSearchContract('built-in', openAlone)
