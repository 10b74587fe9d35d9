import Computation
import Testing

@Test func `the generator gives the numbers its authors published for seed 1234567`() {
  // the reference values that accompany the C code of SplitMix64
  var random = SeededNumbers(seed: 1_234_567)
  #expect(random.next() == 6_457_827_717_110_365_317)
  #expect(random.next() == 3_203_168_211_198_807_973)
}
