using System.Text.RegularExpressions;

namespace QifuReports.App.Record;

/// <summary>The program and the runtime that make a briefing.</summary>
/// <param name="Program">The version of the program and a hash of its compiled parts, as in <see cref="BatchInputs.Program"/>.</param>
/// <param name="Runtime">The version of .NET.</param>
internal sealed partial record Maker(string Program, string Runtime)
{
    /// <summary>This program, running on this runtime.</summary>
    public static Maker This(BatchInputs inputs) => new(inputs.Program, Environment.Version.ToString());

    /// <summary>The program and the runtime in a build record; null if either name has another form than QifuReports writes.</summary>
    public static Maker? Of(BuildRecord build) =>
        Programs().IsMatch(build.Program) && Runtimes().IsMatch(build.Runtime) ? new Maker(build.Program, build.Runtime) : null;

    [GeneratedRegex(@"\A[0-9]{1,5}(\.[0-9]{1,5}){2}\+[0-9a-f]{16}\z")]
    private static partial Regex Programs();

    [GeneratedRegex(@"\A[0-9]{1,5}(\.[0-9]{1,5}){1,3}\z")]
    private static partial Regex Runtimes();
}
