import ScenarioFiles
import Testing
import WasteNetwork

/// Inputs that read well but cannot be meant.
struct BrokenSenseTests {
  @Test func `a size that handles more and costs less is out of order`() throws {
    try expectFaults(
      "sizes.csv:3:yearly_cost_cny: station size ‘M’ of ‘straw’ handles as much as ‘S’ or more but costs 40000 CNY a year, "
        + "no more than the 50000 CNY of ‘S’; let storage, handling and cost rise from size to size, "
        + "or remove the size that is never worth building"
    ) { $0.replace("80000", with: "40000", in: "sizes.csv") }
  }

  @Test func `a size that handles more stores no less`() throws {
    try expectFaults(
      "sizes.csv:3:storage_t: station size ‘M’ of ‘straw’ handles as much as ‘S’ or more but stores 400 t, "
        + "less than the 500 t of ‘S’; let storage, handling and cost rise from size to size, "
        + "or remove the size that is never worth building"
    ) { $0.replace("M,1000", with: "M,400", in: "sizes.csv") }
  }

  @Test func `a vehicle without a load carries nothing`() throws {
    try expectFaults(
      "vehicles.csv:2:payload_t: vehicle ‘卡车’ (T1) may carry nothing: its payload is 0 t; write its payload"
    ) { $0.replace("straw,8,40", with: "straw,0,40", in: "vehicles.csv") }
  }

  @Test func `a vehicle without a body carries nothing bulky`() throws {
    // 0.05 m³ of straw at 110 kg/m³ is 5 kg
    try expectFaults(
      "vehicles.csv:2:volume_m3: vehicle ‘卡车’ (T1) may carry nothing: less than 10 kg of ‘straw’ fits its 0.05 m³; "
        + "write the volume of its body"
    ) { $0.replace("straw,8,40", with: "straw,8,0.05", in: "vehicles.csv") }
  }

  @Test func `a stream without a vehicle that may carry it`() throws {
    try expectFaults(
      "scenario.yaml:11:streams[0]: no vehicle may carry stream ‘straw’; "
        + "name the stream in the column streams of vehicles"
    ) { $0.replace("卡车,straw", with: "卡车,film", in: "vehicles.csv") }
  }

  @Test func `a stream that needs a sealed vehicle`() throws {
    try expectFaults(
      "scenario.yaml:28:streams[1]: stream ‘film’ needs a sealed vehicle, and none that may carry it is sealed; "
        + "set ‘sealed’ to yes for one that is"
    ) { $0.replace(",yes,", with: ",no,", in: "vehicles.csv") }
  }

  @Test func `a depot outside every township says how far it is`() throws {
    // 0.5° of latitude is 55.6 km north of East's 36.35 (less 0.001° for the depot's 36.85)
    try expectFaults(
      "depots.csv:2:lon: depot ‘朱老庄站’ (D1) lies outside every township: the nearest village, ‘东村’ (371502103201), "
        + "is 55.6 km away; check its lon and lat, or remove it"
    ) { $0.replace("115.95,36.351", with: "115.96,36.85", in: "depots.csv") }
  }

  @Test func `a depot among another township's villages names that township`() throws {
    try expectFaults(
      "depots.csv:2:township: warning: depot ‘朱老庄站’ (D1) is said to lie in ‘朱老庄镇’ (371502103), but its nearest "
        + "village is 5.7 km away, and ‘北村’ (371502104202) of 于集镇 is 0 m away; "
        + "write township ‘于集镇’ (371502104), or check its lon and lat"
    ) { $0.replace("115.95,36.351", with: "115.90,36.31", in: "depots.csv") }
  }

  @Test func `swapped lon and lat of one village`() throws {
    try expectFaults(
      "villages.csv:2:lon: lon 36.35 and lat 115.96 of village ‘东村’ (371502103201) are swapped; "
        + "write lon 115.96 and lat 36.35"
    ) { $0.replace("115.96,36.35", with: "36.35,115.96", in: "villages.csv") }
  }

  @Test func `swapped lon and lat of a whole table are one fault`() throws {
    try expectFaults(
      "villages.csv:1:lon: lon and lat are swapped in all 4 rows; swap the names of the two columns"
    ) { $0.replace("township,lon,lat", with: "township,lat,lon", in: "villages.csv") }
  }

  @Test func `a position that is not on Earth`() throws {
    try expectFaults(
      "villages.csv:2:lon: village ‘东村’ (371502103201) lies at lon 11596.0, lat 36.35, which is not on Earth; "
        + "write degrees, and declare the datum they are in"
    ) { $0.replace("115.96,36.35", with: "11596,36.35", in: "villages.csv") }
  }

  @Test func `two villages at one point are a warning`() throws {
    try expectFaults(
      "villages.csv:3:lon: warning: village ‘西村’ (371502103202) has the very position of ‘东村’ (371502103201); "
        + "check both positions"
    ) { $0.replace("115.94,36.35", with: "115.96,36.35", in: "villages.csv") }
  }

  @Test func `a township that must have a station needs a depot for it`() throws {
    try expectFaults(
      "scenario.yaml:15:streams[0].stations_per_township: 1 station for ‘straw’ must stand in each township, and in "
        + "‘于集镇’ (371502104) 0 depots can hold one; "
        + "add a candidate depot there, let one take the stream, or give it area enough for the smallest size"
    ) { $0.replace("straw film", with: "film", in: "depots.csv") }
  }

  @Test func `a required depot must be of some use`() throws {
    try expectFaults(
      "depots.csv:3:area_mu: depot ‘于集站’ (D2) is required but can hold no station of any stream: 0.5 mu is less than "
        + "the smallest size of every stream it may take; correct its area or its streams, or let it be a candidate"
    ) {
      $0.replace("candidate,,20", with: "required,,0.5", in: "depots.csv")
      $0.replace("    stations_per_township: 1\n", with: "", in: "scenario.yaml")
    }
  }

  @Test func `a season adds up to the whole`() throws {
    try expectFaults(
      "seasons.csv:2:share_percent: the shares of season ‘wheat-straw’ add up to 95 %; "
        + "let them add up to 100 %; 5 % is missing"
    ) { $0.replace("wheat-straw,17,40", with: "wheat-straw,17,35", in: "seasons.csv") }
  }

  @Test func `shares that miss the whole by rounding are scaled to it exactly`() throws {
    var scenario = SmallScenario()
    // thirds: 33.33 + 33.33 + 33.33 = 99.99; each scaled up is 333 333 and a third, the first gets the rest
    scenario.replace(
      "clearing,13,100", with: "clearing,13,33.33,estimate,test\nclearing,14,33.33,estimate,test\nclearing,15,33.33",
      in: "seasons.csv")
    #expect(Array(try scenario.read().network.seasons[0].shares[12...14]) == [333_334, 333_333, 333_333])
  }

  @Test func `a period beyond the year is refused`() throws {
    try expectFaults(
      "seasons.csv:4:period: 37 is not a whole number from 1 to 36; write a whole number of that range"
    ) { $0.replace("clearing,13", with: "clearing,37", in: "seasons.csv") }
  }

  @Test func `a coefficient lies within its own range`() throws {
    try expectFaults(
      "coefficients.csv:2:value: wheat yield_kg_mu is 4500, outside its own range: at least 400, at most 500; "
        + "450 would fit, so check the unit (10); "
        + "correct the value, or low and high"
    ) { $0.replace("450,400", with: "4500,400", in: "coefficients.csv") }
  }

  @Test func `no more can be used on site than is collectable`() throws {
    try expectFaults(
      "coefficients.csv:5:value: wheat_on_site_share is 60: more would be used on site than can be collected; "
        + "write a part of 1, such as 0.6 for 60 %",
      "villages.csv:3:wheat_on_site_share: wheat_on_site_share is 80: more would be used on site than can be collected; "
        + "write a part of 1, such as 0.6 for 60 %"
    ) {
      $0.replace("0.6,0.5,0.8", with: "60,50,80", in: "coefficients.csv")
      $0.replace(",0.8", with: ",80", in: "villages.csv")
    }
  }

  @Test func `a figure that makes a mountain is refused before it overflows`() throws {
    try expectFaults(
      "villages.csv:2:wheat_sown_mu: wheat_sown_mu of village ‘东村’ (371502103201) makes more than a million tonnes a year; "
        + "check the figure and the units of the factors of ‘wheat’"
    ) { $0.replace(",900,", with: ",900000000,", in: "villages.csv") }
  }

  @Test func `an outlet cannot be owed more than it takes`() throws {
    try expectFaults(
      "outlets.csv:2:yearly_minimum_t: outlet ‘电厂’ (O1) must get 20000 t a year but takes no more than 10000 t; "
        + "correct one of the two"
    ) { $0.replace("10000,,200", with: "10000,20000,200", in: "outlets.csv") }
  }

  @Test func `an empty figure counts as nothing, and says so`() throws {
    try expectFaults(
      "villages.csv:2:wheat_sown_mu: warning: village ‘东村’ (371502103201) leaves wheat_sown_mu empty, which counts as 0; "
        + "write 0 where there is none"
    ) { $0.replace(",900,", with: ",,", in: "villages.csv") }
  }

  @Test func `distances name known places and do not contradict each other`() throws {
    try expectFaults(
      "distances.csv:2:from: no village, depot, centre or outlet has the code ‘X9’; correct the code or remove the row",
      "distances.csv:4:length_km: the road from D1 to C1 is 5.0 km here and 4.0 km in row 3; keep one of the rows",
      "distances.csv:5:length_km: the length is negative; write a length of 0 km or more"
    ) {
      $0["distances.csv"] = "from,to,length_km\nX9,D1,3\nD1,C1,4\nD1,C1,5\nD2,C1,-1\n"
      $0.replace(
        "working_days_per_year: 300", with: "working_days_per_year: 300\n  distances: fill", in: "scenario.yaml")
    }
  }

  @Test func `distances must be complete unless they are to be filled`() throws {
    // 4 villages × 2 depots within 10 km of each other, 2 depots × 1 centre, 1 centre × 2 outlets: 12, of which 1 is given
    try expectFaults(
      "distances.csv:length_km: 11 of 12 distances that the plan needs are missing, the first from 371502103201 to D1; "
        + "add them, or set options.distances to fill to estimate them from straight lines"
    ) { $0["distances.csv"] = "from,to,length_km\nD1,C1,4\n" }
  }
}
