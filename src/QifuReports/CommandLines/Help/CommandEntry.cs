using System.CommandLine;
using QifuReports.App.Context;

namespace QifuReports.App.CommandLines.Help;

/// <summary>What a command is for; the help names the groups in this order.</summary>
public enum CommandGroup
{
    /// <summary>Makes briefings.</summary>
    Make,

    /// <summary>Mails them.</summary>
    Send,

    /// <summary>Shows what there is and whether it holds.</summary>
    LookInto,

    /// <summary>Prepares folders, editors and shells.</summary>
    SetUp,
}

/// <summary>A command as the command line lists it.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Group">Where the help has it.</param>
/// <param name="Make">Makes it; asked for only where a command line needs it.</param>
/// <param name="Examples">At least two lines that can be typed as they stand, with the shipped data.</param>
public sealed record CommandEntry(string Name, CommandGroup Group, Func<Func<ParseResult, CommandContext>, Command> Make, IReadOnlyList<string> Examples)
{
    /// <summary>What a user of the command should know beyond its one line: sentences, for its own help.</summary>
    public required string Details { get; init; }
}
