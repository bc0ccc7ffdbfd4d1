using QifuReports.App.Inputs;
using QifuReports.App.Issuing;
using QifuReports.App.Outcomes;
using QifuReports.App.Record;
using QifuReports.App.Settings;
using QifuReports.Pdf.Signing;

namespace QifuReports.App.Verifying;

/// <summary>What making a briefing again gave.</summary>
/// <param name="Bytes">The file; null where it could not be made.</param>
/// <param name="Problem">Why it could not.</param>
/// <param name="Inputs">What is at hand of what it is made of.</param>
/// <param name="Maker">This program.</param>
internal sealed record Remade(byte[]? Bytes, string Problem, IReadOnlyList<BatchInput> Inputs, Maker Maker);

/// <summary>Makes a briefing again, by what its record says it is of: a seam for who verifies many files of one briefing, and need not make it each time.</summary>
/// <param name="settings">Where data and templates are.</param>
/// <param name="build">The record.</param>
/// <param name="blank">Whose signature there is to be room for; null for none.</param>
/// <param name="cancellation">Looked at between the steps.</param>
internal delegate Remade Remaking(ReportSettings settings, BuildRecord build, DocumentSignature? blank, CancellationToken cancellation);

/// <summary>Makes a briefing again from the data and templates at hand.</summary>
internal static class Remake
{
    /// <inheritdoc cref="Remaking"/>
    public static Remade FromData(ReportSettings settings, BuildRecord build, DocumentSignature? blank, CancellationToken cancellation)
    {
        // What the file says made it is put down in it again: two names, which change nothing else.
        var shop = new Workshop(settings, build.Draft, blank) { Claimed = Maker.Of(build) };
        byte[]? bytes = null;
        var problem = "";
        try
        {
            bytes = BriefingIssue.Remake(shop, build.Job, cancellation);
        }
        catch (Trouble trouble)
        {
            problem = trouble.Message;
        }
        return new Remade(bytes, problem, shop.Inputs.Of(build.Job.Kind), Maker.This(shop.Inputs));
    }
}
