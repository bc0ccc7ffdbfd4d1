namespace QifuReports.Testing;

/// <summary>
/// A test that needs a program of another make. Where it is not installed the test is skipped and says so; where CI is true
/// it runs, and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool)
    {
        Tool = tool;
        if (!ExternalTool.IsInstalled(tool) && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = $"{tool} is not installed; with CI=true this would be a failure.";
    }

    public string Tool { get; }
}
