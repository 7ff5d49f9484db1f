import TravelDocument

extension OwnFormat {
    /// What the cheapest proposal would change, as repairs of a picture are told; empty where nothing passes.
    static func repairs(_ repairs: MRZRepairs) -> JSONValue {
        guard let best = repairs.candidates.first else { return [] }
        return .array(
            best.substitutions.map { substitution in
                Self.substitution(
                    substitution,
                    [
                        ("probability", .probability(best.probability)),
                        ("passing_candidates", .integer(repairs.passing)),
                    ])
            })
    }

    /// All proposals, and how much was looked at to find them.
    static func proposals(_ repairs: MRZRepairs) -> JSONValue {
        [
            "candidates": .array(repairs.candidates.map(candidate)),
            "examined": .integer(repairs.examined), "passing": .integer(repairs.passing),
            "bounds_reached": .array(
                MRZRepairs.Bound.allCases.filter(repairs.bounds.contains).map { .text($0.rawValue) }),
            "probability_of_none": .probability(repairs.probabilityOfNone),
        ]
    }

    private static func candidate(_ repair: MRZRepair) -> JSONValue {
        [
            "lines": .array(repair.mrz.description.split(separator: "\n").map { .text(String($0)) }),
            "substitutions": .array(
                repair.substitutions.map { substitution($0, [("cost", .decimal($0.cost, places: 2))]) }),
            "cost": .decimal(repair.cost, places: 2),
            "probability": .probability(repair.probability),
            "chance": .decimal(repair.chance, places: 6),
        ]
    }

    private static func substitution(
        _ substitution: MRZRepair.Substitution, _ more: [(key: String, value: JSONValue)]
    ) -> JSONValue {
        .object(
            [
                ("line", .integer(substitution.line)), ("position", .integer(substitution.position)),
                ("read", .text(MRZCells.text(substitution.read))),
                ("chosen", .text(MRZCells.text(substitution.chosen))),
            ] + more)
    }
}
