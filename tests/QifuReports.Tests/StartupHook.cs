/// <summary>
/// Runs first in a process that names this assembly as its startup hook: when the process ends, it lists what was loaded.
/// </summary>
#pragma warning disable CA1050 // The runtime seeks this name, in no namespace.
internal static class StartupHook
#pragma warning restore CA1050
{
    /// <summary>The variable that names the file of the list.</summary>
    public const string ListFile = "TEST_LOADED_ASSEMBLIES";

    public static void Initialize() => AppDomain.CurrentDomain.ProcessExit += static (_, _) =>
        File.WriteAllLines(Environment.GetEnvironmentVariable(ListFile)!,
            AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name!));
}
