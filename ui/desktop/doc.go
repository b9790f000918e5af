// Package desktop is the window: the one room that knows Fyne. The Fyne app is
// passed in, so that tests run on Fyne's test app without a display.
package desktop
