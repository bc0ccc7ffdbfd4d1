namespace QifuReports.Mutants.Kinds;

/// <summary>What sort of slip a mutant stands for.</summary>
internal enum Kind
{
    /// <summary>A bound that is one off, or a comparison the wrong way round.</summary>
    Comparison,

    /// <summary>Plus for minus, times for divided by.</summary>
    Arithmetic,

    /// <summary>"And" for "or".</summary>
    Logic,

    /// <summary>A condition turned round, or one that always or never holds.</summary>
    Condition,

    /// <summary>A number that is one more.</summary>
    Number,

    /// <summary>True for false.</summary>
    Truth,

    /// <summary>Words that are gone, or a value that is gone out of them.</summary>
    Text,

    /// <summary>A statement that is not run.</summary>
    Statement,

    /// <summary>A result that is turned round or empty.</summary>
    Result,

    /// <summary>A call for its opposite (first for last), or left out of a chain.</summary>
    Call,

    /// <summary>Another member of an enum.</summary>
    Member,

    /// <summary>Of two values, where the first may be missing, only one.</summary>
    Fallback,
}
