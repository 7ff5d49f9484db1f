/// The tables of a ledger in PostgreSQL, and what is done in them in one step.
///
/// The steps are functions of the database, so that each is one question and one transaction, however many servers ask
/// at once.
enum PostgreSQLSchema {
    /// Makes what is not there; servers that start together wait for one another.
    ///
    /// A role that may not make tables can use those that somebody else made.
    static let preparation = """
        DO $preparation$
        BEGIN
            IF to_regclass('lethe_keys') IS NOT NULL THEN RETURN; END IF;
            PERFORM pg_advisory_xact_lock(\(lock));
            -- Asked as a query: the shorter way above would remember its first answer.
            PERFORM 1 FROM pg_class WHERE relname = 'lethe_keys' AND pg_table_is_visible(oid);
            IF FOUND THEN RETURN; END IF;

            CREATE TABLE lethe_keys (
                identifier text PRIMARY KEY, digest text NOT NULL UNIQUE, name text NOT NULL,
                credits bigint NOT NULL CHECK (credits >= 0),
                created date NOT NULL DEFAULT (now() AT TIME ZONE 'utc')::date, revoked date,
                tokens double precision, filled timestamptz
            );
            CREATE TABLE lethe_charges (
                identifier text PRIMARY KEY, credits bigint NOT NULL,
                day date NOT NULL DEFAULT (now() AT TIME ZONE 'utc')::date
            );
            CREATE INDEX lethe_charges_day ON lethe_charges (day);
            CREATE TABLE lethe_usage (
                identifier text REFERENCES lethe_keys, day date, readings bigint NOT NULL, credits bigint NOT NULL,
                PRIMARY KEY (identifier, day)
            );

            CREATE FUNCTION lethe_take(payer text, rate double precision, burst double precision)
            RETURNS double precision LANGUAGE plpgsql AS $$
            DECLARE
                present timestamptz;
                level double precision;
            BEGIN
                PERFORM 1 FROM lethe_keys WHERE identifier = payer FOR UPDATE;
                present := clock_timestamp();
                SELECT least(burst, coalesce(tokens, burst)
                    + rate * greatest(0, extract(epoch FROM present - coalesce(filled, present))))
                INTO level FROM lethe_keys WHERE identifier = payer;
                UPDATE lethe_keys SET tokens = level - CASE WHEN level >= 1 THEN 1 ELSE 0 END, filled = present
                WHERE identifier = payer;
                RETURN CASE WHEN level >= 1 THEN NULL ELSE (1 - level) / rate END;
            END $$;

            CREATE FUNCTION lethe_charge(charge text, payer text, price bigint)
            RETURNS text LANGUAGE plpgsql AS $$
            DECLARE
                taken bigint;
            BEGIN
                INSERT INTO lethe_charges (identifier, credits) VALUES (charge, price) ON CONFLICT DO NOTHING;
                IF NOT FOUND THEN
                    SELECT credits INTO taken FROM lethe_charges WHERE identifier = charge;
                    RETURN CASE WHEN taken > 0 THEN 'paid' ELSE 'voided' END;
                END IF;
                UPDATE lethe_keys SET credits = credits - price WHERE identifier = payer AND credits >= price;
                IF NOT FOUND THEN
                    DELETE FROM lethe_charges WHERE identifier = charge;
                    RETURN 'insufficient';
                END IF;
                INSERT INTO lethe_usage AS today VALUES (payer, (now() AT TIME ZONE 'utc')::date, 1, price)
                ON CONFLICT (identifier, day)
                DO UPDATE SET readings = today.readings + 1, credits = today.credits + price;
                RETURN 'paid';
            END $$;

            CREATE FUNCTION lethe_void(charge text, payer text)
            RETURNS void LANGUAGE plpgsql AS $$
            DECLARE
                taken bigint;
                then_day date;
            BEGIN
                INSERT INTO lethe_charges (identifier, credits) VALUES (charge, 0) ON CONFLICT DO NOTHING;
                IF FOUND THEN RETURN; END IF;
                SELECT credits, day INTO taken, then_day FROM lethe_charges WHERE identifier = charge FOR UPDATE;
                IF taken = 0 THEN RETURN; END IF;
                UPDATE lethe_charges SET credits = 0 WHERE identifier = charge;
                UPDATE lethe_keys SET credits = credits + taken WHERE identifier = payer;
                UPDATE lethe_usage SET readings = readings - 1, credits = credits - taken
                WHERE identifier = payer AND day = then_day;
            END $$;
        END $preparation$
        """

    /// "leth" in ASCII.
    private static let lock = 0x6C65_7468

    /// Nobody repeats the charges of the days before yesterday any more.
    static let pruning =
        "DELETE FROM lethe_charges WHERE day < (now() AT TIME ZONE 'utc')::date - 1"
}
