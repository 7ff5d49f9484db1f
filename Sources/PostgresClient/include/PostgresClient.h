// PostgreSQL's own client library, loaded when it is first asked for: a machine without it runs everything else, and
// the program is the same one everywhere.
#ifndef LETHE_POSTGRES_CLIENT_H
#define LETHE_POSTGRES_CLIENT_H

#include <stdbool.h>

typedef struct postgres_connection postgres_connection;

enum postgres_outcome {
    POSTGRES_ROWS = 0,      // it was done; there may be rows
    POSTGRES_REFUSED = 1,   // the server said no: see the state
    POSTGRES_LOST = 2,      // nobody knows: the connection is gone
};

typedef struct {
    enum postgres_outcome outcome;
    int rows, columns;
    char state[6];  // SQLSTATE, five characters, where it was refused
    void *handle;
} postgres_answer;

/// Whether libpq can be loaded on this machine.
bool postgres_is_installed(void);

/// NULL where no connection could be made within `seconds`; `malformed` says whether the address itself was at fault.
postgres_connection *postgres_connect(const char *address, int seconds, bool *malformed);
void postgres_disconnect(postgres_connection *connection);

/// One statement, its parameters as text; NULL is SQL's NULL.
postgres_answer postgres_ask(
    postgres_connection *connection, const char *statement, int count, const char *const *parameters);
/// NULL for SQL's NULL; valid until the answer is released.
const char *postgres_value(const postgres_answer *answer, int row, int column);
void postgres_release(postgres_answer *answer);

#endif
