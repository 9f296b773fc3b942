using Tour.Analysis;
using Tour.Ui;

namespace Tour.Steps;

internal sealed class EditSettings : IStep
{
    public string Title => "Edit the settings and deployment files by hand, as the messages say";

    public Task RunAsync(ShopTour tour, CancellationToken cancellation)
    {
        tour.Screen.Line();
        DiffView.Print(tour.Screen, SettingsEdits.Make(tour.Copy));
        tour.Screen.Good("the passwords are now in environment variables where the shop runs, such as ConnectionStrings__Vouchers");
        return Task.CompletedTask;
    }
}
