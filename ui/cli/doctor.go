package cli

import (
	"errors"
	"os"

	"github.com/spf13/cobra"

	"satzpaar/store"
)

func (e *env) doctorCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "Look after the health of library and program",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			lib, err := e.lib(c.Context())
			if err != nil {
				return err
			}
			all, err := lib.Health(c.Context())
			if err = errors.Join(err, lib.Close()); err != nil {
				return err
			}
			display := "none"
			for _, name := range []string{"WAYLAND_DISPLAY", "DISPLAY"} {
				if v := os.Getenv(name); v != "" {
					display = name + "=" + v
				}
			}
			all = append(all, store.Health{Check: "display driver", Value: display, OK: true}, store.Health{Check: "fonts", Value: "embedded", OK: true})
			healthy := true
			for _, h := range all {
				healthy = healthy && h.OK
				mark := map[bool]string{true: "ok", false: "NOT OK"}[h.OK]
				if !e.json {
					e.line(mark + "\t" + h.Check + "\t" + h.Value)
				} else if err := e.object(map[string]any{"check": h.Check, "value": h.Value, "ok": h.OK}); err != nil {
					return err
				}
			}
			if !healthy {
				return errFound
			}
			return nil
		},
	}
}
