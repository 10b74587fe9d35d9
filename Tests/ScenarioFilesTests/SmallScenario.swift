import Foundation
import ScenarioFiles
import WasteNetwork

/// A small valid scenario in text, which tests mutate and read from a temporary folder.
///
/// Two townships, four villages within 3 km of their depots, straw by shuttle and film by rounds.
struct SmallScenario {
  /// Files by name, relative to the scenario's folder.
  var files: [String: [UInt8]] = [:]

  init() {
    for (name, text) in SmallScenario.texts { self[name] = text }
  }

  /// A file's text; setting `nil` removes it.
  subscript(name: String) -> String? {
    get { files[name].map { String(decoding: $0, as: UTF8.self) } }
    set { files[name] = newValue.map { Array($0.utf8) } }
  }

  /// Replaces a text that must occur, so that a test cannot pass because it changed nothing.
  mutating func replace(_ old: String, with new: String, in name: String) {
    let text = self[name] ?? ""
    precondition(text.contains(old), "\(name) does not hold ‘\(old)’")
    self[name] = text.replacingOccurrences(of: old, with: new)
  }

  /// Writes the files into a fresh folder, which is removed afterwards.
  func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gleaner-\(UUID().uuidString)/small")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    for (name, bytes) in files {
      let file = folder.appending(path: name).standardized
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    return try body(folder.path)
  }

  func read() throws -> Scenario { try inFolder { try ScenarioFolder.read($0) } }

  /// The faults of reading it; those of a good scenario are its warnings.
  func faults() throws -> [Fault] {
    do { return try read().warnings } catch let error as InputFaults { return error.faults }
  }

  /// The faults as the user sees them, one a line.
  func report() throws -> [String] { try faults().map(\.description) }

  private static let texts = [
    "scenario.yaml": settings,
    "townships.csv": """
    code,name,name_en,lon,lat
    371502103,朱老庄镇,Zhulaozhuang,115.95,36.35
    371502104,于集镇,Yuji,115.90,36.30

    """,
    "villages.csv": """
    code,name,name_en,township,lon,lat,wheat_sown_mu,vegetable_mu,wheat_on_site_share
    371502103201,东村,East,朱老庄镇,115.96,36.35,900,100,
    371502103202,西村,West,371502103,115.94,36.35,800,50,0.8
    371502104201,南村,South,于集镇,115.90,36.29,700,200,
    371502104202,北村,North,于集镇,115.90,36.31,600,0,

    """,
    "depots.csv": """
    code,name,name_en,township,lon,lat,position_confidence,state,reason,area_mu,yearly_cost_cny,streams
    D1,朱老庄站,Zhulaozhuang yard,朱老庄镇,115.95,36.351,read,existing,,20,10000,
    D2,于集站,Yuji yard,于集镇,115.90,36.301,estimate,candidate,,20,12000,straw film

    """,
    "centres.csv": """
    code,name,lon,lat,state,streams,cost_factor
    C1,区级中心,115.92,36.33,existing,,1.1

    """,
    "sizes.csv": """
    level,stream,size,storage_t,handling_t_day,area_mu,yearly_cost_cny,confidence,source
    station,straw,S,500,10,5,50000,estimate,test
    station,straw,M,1000,20,8,80000,estimate,test
    station,film,S,10,1,1,5000,estimate,test
    centre,straw,L,5000,100,30,300000,estimate,test
    centre,film,L,50,5,2,40000,estimate,test

    """,
    "outlets.csv": """
    code,name,stream,use,lon,lat,yearly_capacity_t,yearly_minimum_t,price_cny_t,haulage_cny_tkm
    O1,电厂,straw,fuel,116.0,36.4,10000,,200,0.5
    O2,再生厂,film,recycling,116.0,36.4,1000,0,300,0.5

    """,
    "vehicles.csv": """
    code,name,streams,payload_t,volume_m3,count,day_cost_cny,cost_cny_km,speed_km_h,loading_min_t,unloading_min_t,\
    stop_min,shift_h,sealed,fuel_l_100km,co2e_kg_km,confidence,source
    T1,卡车,straw,8,40,,600,3,30,10,5,5,8,no,22,0.6,estimate,test
    T2,厢车,film,2,12,1,400,2,30,20,10,10,8,yes,14,0.4,estimate,test

    """,
    "coefficients.csv": """
    stream,item,parameter,value,low,high,unit,source,confidence
    straw,wheat,yield_kg_mu,450,400,500,kg/mu,test,read
    straw,wheat,straw_grain_ratio,1.2,1.0,1.4,1,test,read
    straw,wheat,collectable_coefficient,0.8,,,1,test,read
    straw,wheat,on_site_share,0.6,0.5,0.8,1,test,unverified
    film,mulch,dose_kg_mu,5,4,6,kg/mu,test,read

    """,
    "seasons.csv": """
    season,period,share_percent,confidence,source
    wheat-straw,16,60,estimate,test
    wheat-straw,17,40,estimate,test
    clearing,13,100,estimate,test

    """,
  ]

  private static let settings = """
    gleaner: 1
    name: { zh: 小区, en: Small }
    datum: WGS84
    calendar: { year: 2025, periods: ten-day }
    options:
      objective: least-cost
      detour_factor: 1.3
      detour_factor_source: test
      working_days_per_year: 300
    streams:
      - code: straw
        name: { zh: 秸秆, en: straw }
        pattern: shuttle
        service_radius_km: 10
        stations_per_township: 1
        storage_loss_percent: 2
        bulk_density_kg_m3: 110
        handling_cny_t: 35
        onward_cny_tkm: 0.6
        sources:
          - item: wheat
            activity: wheat_sown_mu
            activity_confidence: estimate
            factors: [yield_kg_mu, straw_grain_ratio]
            collectable: collectable_coefficient
            on_site: on_site_share
            season: wheat-straw
      - code: film
        name: { zh: 农膜, en: film }
        pattern: round
        service_radius_km: 10
        visits_per_year: 4
        sealed_vehicle: yes
        sources:
          - item: mulch
            activity: vegetable_mu
            activity_confidence: estimate
            factors: [dose_kg_mu]
            season: clearing
    targets:
      - id: straw-2025
        name: { zh: 秸秆综合利用率, en: straw utilisation }
        stream: straw
        scope: district
        year: 2025
        share_percent: 90
        denominator: collectable
        counts_on_site_use: true
        treatment: modelled
      - id: film-2025
        name: { zh: 农膜回收率, en: film recovery }
        stream: film
        scope: district
        year: 2025
        share_percent: 92
        denominator: generated
        counts_on_site_use: false
        treatment: modelled
        issued: 2023-07-17

    """
}
