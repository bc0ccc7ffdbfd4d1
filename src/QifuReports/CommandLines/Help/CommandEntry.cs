using System.CommandLine;

namespace QifuReports.App.CommandLines.Help;

/// <summary>What a command is for. The help lists the groups in this order.</summary>
public enum CommandGroup
{
    /// <summary>Makes briefings.</summary>
    Make,

    /// <summary>Sends briefings by e-mail.</summary>
    Send,

    /// <summary>Shows what the data contains and whether the data is right.</summary>
    LookInto,

    /// <summary>Prepares folders, editors and shells.</summary>
    SetUp,
}

/// <summary>A command with everything that the command line and the help need to know about it.</summary>
/// <param name="Name">The name that a user types.</param>
/// <param name="Group">The group in which the help lists the command.</param>
/// <param name="Make">Creates the command; called only if a command line needs the command.</param>
/// <param name="Examples">At least two example command lines, which must work unchanged with the data that the program ships with.</param>
public sealed record CommandEntry(string Name, CommandGroup Group, Func<Func<ParseResult, CommandContext>, Command> Make,
    IReadOnlyList<string> Examples)
{
    /// <summary>What a user should know about the command beyond its one-line description: sentences for its own help page.</summary>
    public required string Details { get; init; }
}
