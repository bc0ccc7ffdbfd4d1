namespace QifuReports.Ledger.Tests.Hostile;

/// <summary>A copy of the shipped data with one file broken.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="File">Which, relative to the data folder.</param>
/// <param name="At">Where in it, so that a failing case can be told from the others.</param>
/// <param name="Bytes">What stands in it instead; null where the file is missing.</param>
/// <param name="IsWellFormed">Whether it may be read, so that the checks have to find it.</param>
internal sealed record BrokenInput(string Kind, string File, string At, byte[]? Bytes, bool IsWellFormed = false)
{
    public override string ToString() => $"{Kind}: {File} {At}";
}
