enum FollowUpRoutes { static let all: [Route] = [] }
enum ConflictRoutes { static let all: [Route] = [] }
enum ReportRoutes { static let all: [Route] = [] }
