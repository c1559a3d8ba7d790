import Client
import Glibc
import Terminal

let console = Console.standard()
exit(await ClientProgram.run(Array(CommandLine.arguments.dropFirst()), console: console).rawValue)
