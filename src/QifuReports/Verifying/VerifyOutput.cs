using QifuReports.Ledger.Export;

namespace QifuReports.App.Verifying;

/// <summary>Writes the result of a verification, for people and for programs.</summary>
public static class VerifyOutput
{
    /// <summary>Writes a line for each step, its further details on lines below, and the overall result at the end.</summary>
    public static void WriteText(VerifyReport report, TextWriter output, Display display)
    {
        foreach (var step in report.Steps)
            for (var i = 0; i < step.Details.Count; i++)
            {
                var lead = $"{(i == 0 ? WordOf(step.Outcome) : ""),-8} {(i == 0 ? step.Name : ""),-10}  ";
                TextFold.Write(output, display, lead, step.Details[i], hang: 2, InkOf(step.Outcome));
            }
        output.WriteLine(report.Verified ? $"{report.File} is verified." : $"{report.File} does not verify.".In(Ink.Red, display));
    }

    /// <summary>Writes one JSON object with the file, the overall result and the steps. The same report gives the same bytes.</summary>
    public static void WriteJson(VerifyReport report, Stream output)
    {
        var json = new JsonText(output, indented: true);
        json.BeginObject();
        json.Text("file"u8, report.File);
        json.Flag("verified"u8, report.Verified);
        json.BeginArray("steps"u8);
        foreach (var step in report.Steps)
        {
            json.BeginObject();
            json.Text("name"u8, step.Name);
            json.Text("outcome"u8, WordOf(step.Outcome));
            json.BeginArray("details"u8);
            foreach (var detail in step.Details) json.Item(detail);
            json.EndArray().EndObject();
        }
        json.EndArray().EndObject().End();
    }

    private static Ink InkOf(VerifyOutcome outcome) => outcome switch
    {
        VerifyOutcome.Holds => Ink.Plain,
        VerifyOutcome.Fails => Ink.Red,
        _ => Ink.Yellow,
    };

    private static string WordOf(VerifyOutcome outcome) => outcome switch
    {
        VerifyOutcome.Holds => "holds",
        VerifyOutcome.Fails => "FAILS",
        _ => "unknown",
    };
}
