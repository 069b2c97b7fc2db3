import TaklimatCommands

@main
enum Program {
  static func main() { TaklimatCommand.start() }
}
