using QifuReports.App.Record;
using QifuReports.Pdf.Signing;

namespace QifuReports.App.Verifying;

/// <summary>The result of making a briefing again.</summary>
/// <param name="Bytes">The bytes of the new file; null if it could not be made.</param>
/// <param name="Problem">Why the file could not be made; empty if it was made.</param>
/// <param name="Inputs">The inputs from the user's data and templates.</param>
/// <param name="Maker">This program.</param>
internal sealed record Remade(byte[]? Bytes, string Problem, IReadOnlyList<BatchInput> Inputs, Maker Maker);

/// <summary>
/// Makes a briefing again, as its build record describes. This is a delegate, so that code that verifies many files of the same briefing
/// can make the briefing only once.
/// </summary>
/// <param name="settings">The settings with the folders of data and templates.</param>
/// <param name="build">The build record.</param>
/// <param name="blank">The signature for which to leave space; null for none.</param>
/// <param name="cancellation">Checked between the steps.</param>
internal delegate Remade Remaking(ReportSettings settings, BuildRecord build, DocumentSignature? blank, CancellationToken cancellation);

/// <summary>Makes a briefing again from the user's data and templates.</summary>
internal static class Remake
{
    /// <inheritdoc cref="Remaking"/>
    public static Remade FromData(ReportSettings settings, BuildRecord build, DocumentSignature? blank, CancellationToken cancellation)
    {
        // The program and runtime named in the file are put into the new briefing: these are only two texts in the file and change nothing
        // else.
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
