namespace QifuReports;

/// <summary>
/// What the code of a diagnostic says, in general, and what to do about it. Stands at the constant of the code, from where <c>qifu-reports errors</c> and docs/errors.md read it.
/// A file of each project that has codes, since not every project knows the ledger.
/// </summary>
/// <param name="what">What is wrong, one sentence that fits a line of a table.</param>
/// <param name="remedy">What to do, for somebody who meets the code for the first time.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class MeaningAttribute(string what, string remedy) : Attribute
{
    public string What { get; } = what;
    public string Remedy { get; } = remedy;
}
