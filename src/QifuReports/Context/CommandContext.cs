using System.CommandLine;

namespace QifuReports.App.Context;

/// <summary>What every command receives: the streams to write to, the global options, and the signal to stop.</summary>
public sealed record CommandContext(ParseResult Parsed, GlobalOptions Global, TextWriter Out, TextWriter Error,
    CancellationToken Cancellation)
{
    /// <summary>Gives the display for the results, and the time that the run has taken.</summary>
    public required Surroundings Around { get; init; }

    /// <summary>The display for the results.</summary>
    public Display Display => Around.DisplayOf(Out);

    /// <summary>
    /// Returns the settings of the one issuer that the command is about. If there are several data folders, <c>--issuer</c> says which
    /// issuer is meant.
    /// </summary>
    /// <param name="output">The output folder from the command line; null for the output folder from the settings.</param>
    public ReportSettings ReadSettings(string? output = null) => IssuerFolder.Choose(ReadAll(output), Parsed.GetValue(Global.Issuer));

    /// <summary>Returns the settings of each issuer; if <c>--issuer</c> is given, only the settings of that issuer.</summary>
    public IReadOnlyList<ReportSettings> ReadEach(ReportSettings all) =>
        Parsed.GetValue(Global.Issuer) is { } name ? [IssuerFolder.Choose(all, name)] : IssuerFolder.Each(all);

    /// <summary>
    /// Reads the settings as they are written, without choosing an issuer; folders from the command line replace those in the settings.
    /// </summary>
    public ReportSettings ReadAll(string? output = null) =>
        SettingsReader.Read(Parsed.GetValue(Global.Settings), Parsed.GetValue(Global.Data) ?? [], Parsed.GetValue(Global.Templates), output,
            Cancellation);
}

/// <summary>The options that every command has.</summary>
public sealed record GlobalOptions(Option<string?> Settings, Option<string[]?> Data, Option<string?> Issuer, Option<string?> Templates)
{
    public static GlobalOptions Create() => new(
        new Option<string?>("--settings") { Description = "The settings, not the nearest reportsettings.json", HelpName = "FILE",
            Recursive = true },
        new Option<string[]?>("--data") { Description = "The data folder, not the settings'; repeatable", HelpName = "DIR",
            Recursive = true },
        new Option<string?>("--issuer") { Description = "Which of several issuers, by its folder's name", HelpName = "NAME",
            Recursive = true },
        new Option<string?>("--templates") { Description = "The templates folder, not that of the settings", HelpName = "DIR",
            Recursive = true });
}
