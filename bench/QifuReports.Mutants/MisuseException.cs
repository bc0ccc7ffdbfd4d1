namespace QifuReports.Mutants;

/// <summary>A command line that cannot be run; the message says which part of it is wrong.</summary>
internal sealed class MisuseException(string message) : Exception(message);
