// Charges a key again and again until it is killed, and says each charge with one byte once the ledger has it.
// Started by the tests, which kill it.
import Glibc
import Ledger

guard CommandLine.arguments.count == 3, let key = APIKey.Identifier(CommandLine.arguments[2]) else { exit(2) }
let ledger = try LedgerPlace(CommandLine.arguments[1]).open()
while case .paid = try ledger.charge(Charge(of: 2, to: key)) {
    guard write(STDOUT_FILENO, ".", 1) == 1 else { exit(1) }
}
