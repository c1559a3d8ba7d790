import Client
import Terminal
import Glibc

let console = Console.standard()
exit(await ClientProgram.run(Array(CommandLine.arguments.dropFirst()), console: console).rawValue)
