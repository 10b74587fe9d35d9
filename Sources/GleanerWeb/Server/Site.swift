public import Logging
public import PlanStore

/// Everything that answers to requests: the store, the folders, the plans that were read, and who runs what.
public struct Site: Sendable {
  let store: Store
  let folders: Folders
  let shelf: PlanShelf
  let doorman: Doorman
  let desk: RunDesk
  let program: PlanningProgram
  let pages = PageCache()
  /// What lies under the maps; `nil` for plain maps.
  let tiles: MapTiles?
  /// Browsers reach the server through HTTPS, so cookies are marked as secure.
  let isBehindHTTPS: Bool
  let now: @Sendable () -> Moment

  /// - Parameters:
  ///   - folder: holds scenario folders; plans are written to `plans` in it.
  ///   - program: path of the program `gleaner`.
  ///   - tiles: what lies under the maps; `nil` for plain maps.
  ///   - now: the clock.
  public init(
    store: Store, folder: String, program: String, isBehindHTTPS: Bool = false, tiles: MapTiles? = nil,
    logger: Logger,
    now: @escaping @Sendable () -> Moment
  ) throws {
    let folders = try Folders(root: folder)
    let program = PlanningProgram(path: program)
    self.store = store
    self.folders = folders
    self.program = program
    self.isBehindHTTPS = isBehindHTTPS
    self.now = now
    self.tiles = tiles
    shelf = PlanShelf(folders: folders)
    doorman = Doorman(store: store)
    desk = RunDesk(store: store, folders: folders, program: program, logger: logger, now: now)
  }
}
