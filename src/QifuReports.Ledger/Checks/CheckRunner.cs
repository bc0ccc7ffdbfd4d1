using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Checks;

/// <summary>Runs the checks.</summary>
public static class CheckRunner
{
    /// <summary>The rules in order of their codes.</summary>
    public static IReadOnlyList<CheckRule> Rules => throw new NotImplementedException();

    /// <summary>Every check over the whole book, or over what concerns one period (the release for it and all that the release states).</summary>
    public static CheckReport Run(LedgerBook book, Period? period = null) => throw new NotImplementedException();
}
